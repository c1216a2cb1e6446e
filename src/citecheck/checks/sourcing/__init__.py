"""Checks of the family `sourcing`, one file each."""
