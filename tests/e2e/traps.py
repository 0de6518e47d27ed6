# SPDX-License-Identifier: Apache-2.0
"""What a window must not touch, and whether it did: an address on this machine, and a file."""

import ctypes
import http.server
import os
import threading

IN_OPEN = 0x20  # of Linux's inotify


class Server:
    """Answers whatever is asked on an address of this machine alone, and keeps what was."""

    def __enter__(self):
        self.asked = []
        asked = self.asked

        class Handler(http.server.BaseHTTPRequestHandler):
            def handle_one_request(self):  # of any method, or none: to connect is enough
                asked.append(self.rfile.readline(4096).decode("latin-1").strip())
                self.close_connection = True
                self.wfile.write(b"HTTP/1.0 404 Not Found\r\nContent-Length: 0\r\n\r\n")

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()


class File:
    """A file that tells when somebody opens it."""

    def __init__(self, path):
        path.write_bytes(b"P6 1 1 255\n\xff\0\0")  # as an image, so that it could be shown
        self.path = path
        libc = ctypes.CDLL(None, use_errno=True)
        self._watch = libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        if self._watch < 0 or libc.inotify_add_watch(self._watch, os.fsencode(path), IN_OPEN) < 0:
            raise OSError(ctypes.get_errno(), "the file cannot be watched")

    def was_opened(self):
        """Since this was last asked."""
        try:
            return bool(os.read(self._watch, 65536))
        except BlockingIOError:
            return False
