FROM busybox:1.37
RUN head -c 10000000 /dev/zero > /archive \
 && head -c 1000000 /archive > /program \
 && rm /archive
