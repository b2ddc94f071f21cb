FROM busybox:1.37
ARG PASSWORD
RUN echo -n "$PASSWORD" | wc -c > /length
