import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

class Hello(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(f"Hello from user {os.getuid()}\n".encode())

ThreadingHTTPServer(("", 8080), Hello).serve_forever()
