"""Changes to the plan by hand: judged beforehand, priced, made."""
