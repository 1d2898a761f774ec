"""A process -> the same process, whose matrix libraries use one core."""

import os


def one_thread() -> None:
    """Let matrix libraries that are loaded from now on use one core, unless the user's settings say other.

    The matrices of a sentence are small: threads wait for each other longer than they work, four times as
    long on a busy machine with two cores. Several workers are the way to use several cores.
    """
    os.environ.setdefault("OMP_NUM_THREADS", "1")
