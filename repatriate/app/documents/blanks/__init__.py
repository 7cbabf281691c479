"""The register of blank forms: received, used, counted, and on paper."""
