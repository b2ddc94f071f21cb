FROM busybox:1.37
RUN head -c 3000000 /dev/zero > /one \
 && head -c 3000000 /dev/zero > /two \
 && head -c 3000000 /dev/zero > /three
