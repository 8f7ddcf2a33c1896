// What is being written, on this machine: IndexedDB, one record for each (site, item, person).

/**
 * @typedef {object} LocalCopy
 * @property {string} key
 * @property {import("./fields.js").Fields} fields
 * @property {string} base Version that it was started from.
 * @property {number} at Milliseconds since 1970, UTC.
 * @property {boolean} sent The server has said that it holds exactly this.
 */

const Store = "copies";

/** @type {Promise<IDBDatabase>|null} */
let opened = null;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("np-drafts", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(Store, { keyPath: "key" });
    request.onsuccess = () => {
      // The browser may close it (storage cleared, another version): the next use opens it again.
      request.result.onclose = () => { opened = null; };
      request.result.onversionchange = () => { request.result.close(); opened = null; };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("blocked"));
  });
  opened.catch(() => { opened = null; });
  return opened;
}

async function run(mode, act) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(Store, mode);
    const request = act(transaction.objectStore(Store));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** @param {LocalCopy} copy @returns {Promise<void>} Rejects where the browser keeps nothing. */
export const keepCopy = (copy) => run("readwrite", (store) => store.put(copy));

/** @param {string} key @returns {Promise<LocalCopy|undefined>} */
export const findCopy = (key) => run("readonly", (store) => store.get(key));

/** @param {string} start How their keys begin. @returns {Promise<LocalCopy[]>} The oldest first. */
export const findCopies = (start) => run("readonly", (store) => store.getAll(IDBKeyRange.bound(start, `${start}\uffff`)));

/** @param {string} key @returns {Promise<void>} */
export const dropCopy = (key) => run("readwrite", (store) => store.delete(key));
