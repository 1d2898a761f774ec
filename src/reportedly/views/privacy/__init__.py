"""What a ledger holds -> what may be shown of it, by the profile that a file or a page is made for."""
