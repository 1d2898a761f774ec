"""One module a command, each with one function `command`, loaded when it is invoked."""
