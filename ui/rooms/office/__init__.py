"""Settings that an office makes once: page layouts and its seal; also the check of documents from others."""
