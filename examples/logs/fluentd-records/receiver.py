"""Print what the fluentd driver sends: MessagePack over TCP, an array for each line."""

import json
import socketserver
from struct import calcsize, unpack

SIZES = {0xD9: ">B", 0xDA: ">H", 0xDB: ">I", 0xC4: ">B", 0xC5: ">H", 0xC6: ">I"}
NUMBERS = {0xCC: ">B", 0xCD: ">H", 0xCE: ">I", 0xCF: ">Q", 0xD2: ">i", 0xD3: ">q"}


def take(stream, format):
    data = stream.read(calcsize(format))
    if not data:
        raise EOFError
    return unpack(format, data)[0]


def value(stream):
    kind = take(stream, ">B")
    if kind < 0x80:
        return kind
    if kind < 0x90:
        return {value(stream): value(stream) for _ in range(kind & 0x0F)}
    if kind < 0xA0:
        return [value(stream) for _ in range(kind & 0x0F)]
    if kind < 0xC0:
        return stream.read(kind & 0x1F).decode()
    if kind == 0xC0:
        return None
    if kind in NUMBERS:
        return take(stream, NUMBERS[kind])
    return stream.read(take(stream, SIZES[kind])).decode()


class Receiver(socketserver.StreamRequestHandler):
    def handle(self):
        try:
            while True:
                tag, _time, record, *_ = value(self.rfile)
                print(tag, json.dumps(record, sort_keys=True), flush=True)
        except EOFError:
            pass


with socketserver.ThreadingTCPServer(("", 24224), Receiver) as server:
    print("ready", flush=True)
    server.serve_forever()
