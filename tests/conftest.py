"""What all tests share: one core for matrix libraries, before any test's module loads them."""

from reportedly.runners.threads import one_thread

one_thread()
