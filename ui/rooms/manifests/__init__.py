"""The room for manifests."""
