FROM busybox:1.37
RUN mkdir -p /data && echo kept > /data/memo
VOLUME /data
CMD ["ls", "-A", "/data"]
