"""What those who list a page or pass it on read of it: search engines, networks, feed readers, language models."""
