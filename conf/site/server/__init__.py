"""What a server sends along with the pages, and what pages may load and do."""
