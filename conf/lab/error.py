"""What goes wrong around the lab, said so that the reader knows what to do."""


class LabError(Exception):
    """The lab can't be built or started, or its engine has ended.

    The message names the place (a file and line where there is one), what was expected and what to do next.
    """
