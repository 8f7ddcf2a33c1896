using System.Net;

namespace NewsPortal.Tests.Browser.Newsroom;

/// <summary>The writing screen as the server draws it, as far as the scripts care.</summary>
public static class WritingPage
{
    public const string SignedIn = """
        <!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Đã đăng nhập</title></head>
        <body><main><h1>Đã đăng nhập</h1></main></body></html>
        """;

    private static readonly string[] Library = ["Cầu treo", "Lễ bàn giao"];

    /// <param name="body">Of the textarea; HTML as it is stored.</param>
    /// <param name="attributes">More attributes of np-draft.</param>
    public static string Html(string body, string attributes) => $"""
        <!doctype html>
        <html lang="vi"><head><meta charset="utf-8"><title>Sửa tin bài</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="stylesheet" href="/assets/css/frame.css"><link rel="stylesheet" href="/assets/css/components.css"><link rel="stylesheet" href="/assets/css/screens.css"><link rel="stylesheet" href="/assets/editor.css">
        <script type="module" src="/assets/newsroom.js"></script><script type="module" src="/assets/editor.js"></script>
        </head>
        <body class="desk" data-sprite="/assets/sprite.svg">
        <header class="desk-bar"><a class="back" href="/">Tin bài</a><span class="saved" role="status"></span>
        <np-presence class="push people" data-address="/dang-sua"></np-presence>
        <span class="acts"><button class="btn primary" type="submit" form="bai" name="lam" value="luu">Lưu</button></span></header>
        <div class="desk-say stack" data-messages></div>
        <np-draft data-site="quang-tri" data-item="4abc" data-person="ha" data-person-name="Lê Minh Hà" data-base="v1"
          data-token="/phien" data-sign-in="/dang-nhap" {attributes}>
        <form class="write" id="bai" method="post" action="/luu" data-autosave="/ban-nhap">
        <input type="hidden" name="__RequestVerificationToken" value="cu"><input type="hidden" name="Base" value="v1">
        <main class="sheet"><h1 class="vh">Sửa tin bài</h1>
        <div class="line"><label for="tieude">Tiêu đề</label><textarea class="head" id="tieude" name="TieuDe" rows="2">Tiêu đề cũ</textarea></div>
        <np-editor data-upload="/thu-vien/tai-len" data-word="/tu-word" data-links="/lien-ket" data-count="so-chu"><textarea id="body" name="Body" lang="vi" aria-label="Nội dung" rows="20">{WebUtility.HtmlEncode(body)}</textarea></np-editor>
        <p class="sheet-foot"><span id="so-chu"></span></p>
        </main></form></np-draft>
        <aside class="side" aria-label="Thông tin"><np-media-picker data-address="/thu-vien/chon" data-upload="/thu-vien/tai-len"><label class="vh" for="anh">Ảnh đại diện</label><input id="anh" form="bai" name="Anh" type="text"></np-media-picker></aside>
        <dialog id="phim-tat" aria-labelledby="phim-h"><h2 id="phim-h">Phím tắt</h2><form method="dialog"><button class="btn">Đóng</button></form></dialog>
        </body></html>
        """;

    /// <summary>What the library answers: two pictures, or those whose words hold the text.</summary>
    public static string Pictures(string? text) => string.Join("", Library
        .Where(w => w.Contains(text ?? "", StringComparison.OrdinalIgnoreCase))
        .Select((words, i) => $"""
            <ul class="media"><li><img src="/media/quang-tri/anh/{i}.png" alt="">
            <a href="#" data-path="anh/{i}.png" data-src="/media/quang-tri/anh/{i}.png" data-alt="{words}" data-caption="{words}, 2023">{words}</a></li></ul>
            """));
}
