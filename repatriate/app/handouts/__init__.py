"""Lists beside the manifests, boarding slips and wristbands, drawn up from the published plan."""
