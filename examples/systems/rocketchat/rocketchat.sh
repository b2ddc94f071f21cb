# (1)
docker compose up --detach
# (2)
curl --silent --fail --retry 180 --retry-delay 1 --retry-all-errors \
  http://localhost:3000/api/info
# (3)
docker compose logs --tail 20 chat
# (4)
docker compose down
docker compose up --detach
