"""What runs inside the lab: its first process, the engine, the registry and the making of images."""
