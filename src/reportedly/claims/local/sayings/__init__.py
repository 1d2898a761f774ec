"""A sentence -> who says, thinks, asks or doubts what in it; several sentences -> what a quotation holds."""
