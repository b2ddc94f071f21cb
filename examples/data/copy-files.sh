# (1)
echo 'Hello from the host' > letter.txt
docker create --name mailbox busybox \
  sh -c 'cat /tmp/letter.txt; echo received > /tmp/reply.txt'
#> f3376b8d3afeb17f022439bdba3e0265190b11d12117574d2c40b2bed46f730c
docker cp letter.txt mailbox:/tmp
#> Successfully copied 2.05kB to mailbox:/tmp
# (2)
docker start --attach mailbox
#> Hello from the host
# (3)
docker cp mailbox:/tmp/reply.txt answer.txt
#> Successfully copied 2.05kB to /home/reader/copy-files/answer.txt
cat answer.txt
#> received
# (4)
docker cp letter.txt mailbox:/letters/letter.txt
#> Successfully copied 2.05kB to mailbox:/letters/letter.txt
#> Error response from daemon: Could not find the file /letters in container mailbox
#! exit 1
