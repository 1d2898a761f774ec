"""Our own place data as reviewable tables; each row says where it comes from."""
