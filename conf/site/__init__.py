"""The site: renders pages, transcripts and results in both languages. Needs no Docker."""
