"""The site, the lab and the runner behind Docker Notes."""
