FROM busybox:1.37
RUN <<EOF
set -e
false
echo "carried on"
EOF
