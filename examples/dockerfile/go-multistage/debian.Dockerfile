FROM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -ldflags="-s -w" -o /hello .

FROM debian:trixie-slim
COPY --from=build /hello /hello
USER 65534
EXPOSE 8080
CMD ["/hello"]
