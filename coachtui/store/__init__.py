"""Records on disk: TinyDB over parts, transactions, undo. Nothing above this room sees a file or TinyDB."""
