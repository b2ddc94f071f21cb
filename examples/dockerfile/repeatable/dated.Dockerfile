FROM busybox:1.37
COPY note.txt /
RUN cat /proc/uptime > /built
