FROM busybox:1.37
RUN head -c 3000000 /dev/zero > /one
RUN head -c 3000000 /dev/zero > /two
RUN head -c 3000000 /dev/zero > /three
