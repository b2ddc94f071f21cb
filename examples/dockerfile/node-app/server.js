const server = require("node:http").createServer((request, response) => {
  response.end(`Hello from user ${process.getuid()}, ${process.env.NODE_ENV}\n`);
});
server.listen(3000);
process.on("SIGTERM", () => server.close(() => console.log("finished")));
