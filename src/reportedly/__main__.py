"""`python -m reportedly` is the command `reportedly`, for where the command is not on the path."""

from reportedly.views.cli import main

if __name__ == "__main__":
    main()
