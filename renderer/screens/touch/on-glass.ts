const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

/** Resolves when what has just been put into the document is on the glass. */
export async function onGlass(): Promise<void> {
  // The first of these frames has it, the second begins once it is out, the third when it is on the glass.
  await frame()
  await frame()
  await frame()
}
