"""Parts of the room for manifests."""
