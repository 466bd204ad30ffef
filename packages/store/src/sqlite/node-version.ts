import { StoreFileError } from '../store-errors.ts'

const needed = '22.14'

/** The driver is built for Node-API 10, which Node.js has from 22.14 on; older ones fall over when they load it. */
const neededNodeApi = 10

/**
 * Comes before the driver is loaded, which would end the whole process on an older Node.js.
 * @throws StoreFileError `store.node-too-old`
 */
export const checkNodeVersion = ({ node, napi = '0' }: { readonly node: string; readonly napi?: string }): void => {
  if (Number(napi) < neededNodeApi) throw new StoreFileError('store.node-too-old', { needed, version: node })
}
