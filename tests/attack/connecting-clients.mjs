// Connects as often as the first argument says to the port that the second names, asks at once on each, and writes the
// file that the third names when all are connected: the kernel takes them while the server is busy.
import { writeFileSync } from "node:fs";
import { connect } from "node:net";

const [times, port, file] = process.argv.slice(2);
let connected = 0;
for (let i = 0; i < Number(times); i++) {
  const socket = connect(Number(port), "127.0.0.1", () => {
    socket.write("GET /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n");
    connected += 1;
    if (connected === Number(times)) writeFileSync(file, "");
  });
  socket.on("error", () => undefined).resume();
}
process.on("disconnect", () => process.exit());
