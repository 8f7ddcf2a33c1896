// The interface's words where the server names no others, Vietnamese first. `{0}` stands for what is counted or named.

/** @typedef {Record<string, string>} Words */

/** @type {Record<"vi"|"en", Words>} */
export const draftWords = {
  vi: {
    saving: "Đang lưu…",
    saved: "Đã lưu lúc {0}",
    unsaved: "Chưa lưu được, bản trên máy vẫn còn",
    waiting: "Chưa lưu",
    offer: "Có bản trên máy này chưa gửi, lưu lúc {0}",
    offerText: "Bản đang hiện là bản trên máy chủ. Chọn bản muốn giữ, bản kia mới bị bỏ.",
    take: "Dùng bản này",
    drop: "Bỏ bản này",
    conflict: "Nội dung đã được người khác sửa",
    conflictText: "Không phần nào bị mất: bản đang viết vẫn còn nguyên trên máy này.",
    compare: "So sánh",
    copy: "Sao chép bản của tôi",
    copied: "Đã sao chép",
    over: "Phiên đăng nhập đã hết",
    overText: "Bài đang viết không mất. Đăng nhập ở trang mới mở, rồi quay lại đây: bài được gửi tiếp.",
    signIn: "Đăng nhập",
    other: "Người đăng nhập không phải người đang viết",
    otherText: "Bài đang viết vẫn còn trên máy này và chưa gửi đi. Đăng nhập lại bằng tài khoản {0}.",
    refused: "Chưa lưu được bài",
    tooLarge: "Bài quá lớn để lưu. Bỏ bớt ảnh hoặc bảng rồi lưu lại.",
    noStore: "Trình duyệt này không giữ được bản trên máy; bài vẫn được lưu trên máy chủ.",
  },
  en: {
    saving: "Saving…",
    saved: "Saved at {0}",
    unsaved: "Not saved yet; the copy on this machine is safe",
    waiting: "Not saved",
    offer: "This machine holds a copy that was not sent, from {0}",
    offerText: "What you see is the server's copy. Choose the one to keep; only then is the other dropped.",
    take: "Use this copy",
    drop: "Drop this copy",
    conflict: "Somebody else has changed this text",
    conflictText: "Nothing is lost: what you are writing is still on this machine.",
    compare: "Compare",
    copy: "Copy mine",
    copied: "Copied",
    over: "Your session has ended",
    overText: "Your text is not lost. Sign in on the page that opens, then come back: it is sent again.",
    signIn: "Sign in",
    other: "Somebody else has signed in",
    otherText: "Your text is still on this machine and was not sent. Sign in as {0} again.",
    refused: "The text could not be saved",
    tooLarge: "The text is too large to save. Take out pictures or tables and save again.",
    noStore: "This browser cannot keep a copy on this machine; the text is still saved on the server.",
  },
};

/** @type {Record<"vi"|"en", Words>} */
export const presenceWords = {
  vi: { editing: "{0} đang sửa" },
  en: { editing: "{0} is editing" },
};

/** @type {Record<"vi"|"en", Words>} */
export const mediaWords = {
  vi: {
    title: "Chọn ảnh",
    search: "Tìm trong thư viện",
    close: "Đóng",
    upload: "Tải ảnh mới lên",
    uploading: "Đang tải ảnh lên…",
    failed: "Chưa tải được ảnh lên",
    offline: "Mất kết nối. Thử lại khi có mạng.",
    loading: "Đang tìm…",
    found: "Có {0} ảnh",
    none: "Không có ảnh nào",
    noLibrary: "Chưa mở được thư viện",
  },
  en: {
    title: "Choose a picture",
    search: "Search the library",
    close: "Close",
    upload: "Upload a new picture",
    uploading: "Uploading…",
    failed: "The picture could not be uploaded",
    offline: "No connection. Try again when it is back.",
    loading: "Searching…",
    found: "{0} pictures",
    none: "No picture found",
    noLibrary: "The library could not be opened",
  },
};

/** @type {Record<"vi"|"en", Words>} */
export const repeaterWords = {
  vi: { moved: "Đã chuyển đến vị trí {0}", added: "Đã thêm dòng {0}", removed: "Đã bỏ dòng {0}", notDone: "Chưa làm được", notDoneText: "Mất mạng, hoặc phiên đăng nhập đã hết. Nội dung đã nhập vẫn còn trên trang này." },
  en: { moved: "Moved to place {0}", added: "Added row {0}", removed: "Removed row {0}", notDone: "Not done", notDoneText: "The network is away, or the session is over. What was typed is still on this page." },
};

/**
 * The words for an element: those of the page's language, with what `data-words` says over them.
 * @param {HTMLElement} from
 * @param {Record<"vi"|"en", Words>} words
 * @returns {Words}
 */
export function wordsOf(from, words) {
  const own = words[document.documentElement.lang.startsWith("en") ? "en" : "vi"];
  try {
    return { ...own, ...JSON.parse(from.dataset.words ?? "{}") };
  } catch {
    return own;
  }
}

/** @param {string} sentence @param {...(string|number)} values */
export const fill = (sentence, ...values) => sentence.replace(/\{(\d)\}/g, (_, at) => String(values[Number(at)] ?? ""));
