FROM debian:trixie-slim
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN echo "this shell is $0"
RUN ls /missing | tee /list
