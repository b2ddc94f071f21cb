FROM busybox:1.37
LABEL org.opencontainers.image.authors="reader@example.com"
ENV MODE=production
CMD ["sh", "-c", "exec echo $MODE"]
