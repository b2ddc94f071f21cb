"""The pages of a language as one book: an EPUB."""
