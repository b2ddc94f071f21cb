# (1)
docker build --quiet --tag kiosk - <<'END'
FROM busybox
RUN echo open > /sign
ENV CITY=Seoul
CMD ["cat", "/sign"]
END
#> sha256:59815407eb16543cbc0e8b81cc403363d06f2f3f2171180fafb92b86470c51fe
# (2)
docker history --no-trunc --format '{{.Size}} {{.CreatedBy}}' kiosk
#> 0B CMD ["cat" "/sign"]
#> 0B ENV CITY=Seoul
#> 5B RUN /bin/sh -c echo open > /sign # buildkit
#> ...
# (3)
docker image inspect --format '{{len .RootFS.Layers}}' busybox kiosk
#> 1
#> 2
docker history --format '{{.ID}}' kiosk
#> 59815407eb16
#> <missing>
#> ...
