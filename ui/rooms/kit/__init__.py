"""Parts that the rooms for groups, transport, plan, documents and manifests share."""
