FROM busybox:1.37
ARGS EDITION=first
