#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

// what comes below is loaded only where it can be read, and its catalogue of texts with it
if (major < 20 || (major === 20 && minor < 20)) {
  console.error(
    `motcua: cần Node.js 20.20 trở lên, hiện đang chạy ${process.versions.node}; hãy cài bản mới hơn.\n` +
      `motcua: Node.js 20.20 or later is needed, and this is ${process.versions.node}; install a newer one.`,
  )
  process.exitCode = 1
} else {
  // what a library of ours should do otherwise one day is nothing a user could act on
  process.noDeprecation = true
  const [{ main }, { processIo }] = await Promise.all([import('./main.ts'), import('./io.ts')])
  process.exitCode = await main(process.argv.slice(2), processIo())
}
