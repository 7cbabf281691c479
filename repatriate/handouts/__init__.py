"""Lists for the day of travel, from the same data as the manifests: who sits in which bus, sleeps in which room, goes to which bay."""
