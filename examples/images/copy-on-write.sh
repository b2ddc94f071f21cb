# (1)
docker run --name clerk busybox sh -c 'head -c 8000000 /dev/zero > /ledger'
docker commit clerk archive
#> sha256:9ab13dfe6e0b1d6fe9dc438cfa578115da7817458768a3b659f6cb33b0bb191e
# (2)
docker run --name reader archive wc -c /ledger
#> 8000000 /ledger
docker run --name writer archive sh -c 'echo x >> /ledger'
docker run --name keeper archive chmod 400 /ledger
# (3)
docker ps --all --filter ancestor=archive --format '{{.Names}}: {{.Size}}'
#> keeper: 8MB (virtual 18MB)
#> writer: 8MB (virtual 18MB)
#> reader: 0B (virtual 10MB)
# (4)
docker diff writer
#> C /ledger
docker run --rm archive wc -c /ledger
#> 8000000 /ledger
