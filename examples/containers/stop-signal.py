import docker

client = docker.from_env()

# (1)
for name in ("nginx:1.26", "httpd:2.4"):
    print(client.images.get(name).attrs["Config"]["StopSignal"])
    #> SIGQUIT
    #> SIGWINCH

# (2)
script = 'trap "echo saving; exit 0" USR1; echo open; sleep infinity & wait'
saver = client.containers.create(
    "busybox", ["sh", "-c", script], name="saver", stop_signal="USR1"
)
saver.start()
print(next(saver.logs(stream=True)))
#> b'open\n'
saver.stop()
print(saver.logs())
#> b'open\nsaving\n'

# (3)
saver.start()
saver.kill("KILL")
print(saver.wait())
#> {'StatusCode': 137}
