"""What can go wrong with the job itself; what goes wrong in the world (a dead page, a wall) is a value."""


class CitecheckError(Exception):
    """The job cannot be done; the message is one sentence that says where, what is wrong and what to do."""


class UsageError(CitecheckError):
    """The command line or the settings ask for something that does not exist."""


class InputError(CitecheckError):
    """A file cannot be read as an article or as a capture; the other files of the run are not touched by it."""
