use jikji_render::Renderer;

use crate::newsstand::Newsstand;

#[tokio::test]
async fn a_media_file_is_kept_for_ever() {
    let stand = Newsstand::open().await;
    stand.paper.paper().media().put("a1b2-960.webp", b"RIFF-bytes").unwrap();
    stand.paper.paper().media().put("a1b2-960.jpg", b"jpeg-bytes").unwrap();
    for (name, content_type, bytes) in
        [("a1b2-960.webp", "image/webp", "RIFF-bytes"), ("a1b2-960.jpg", "image/jpeg", "jpeg-bytes")]
    {
        let reply = stand.get(&format!("/media/{name}")).await;
        assert_eq!((reply.status.as_u16(), reply.body.as_str()), (200, bytes));
        assert_eq!(reply.header("content-type"), content_type);
        assert_eq!(reply.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(reply.header("cross-origin-resource-policy"), "cross-origin");
        let held = [("if-none-match", reply.header("etag"))];
        assert_eq!(stand.ask("GET", &format!("/media/{name}"), &held).await.status, 304);
    }
    assert_eq!(stand.get("/media/a1b2-480.webp").await.status, 404);
}

#[tokio::test]
async fn the_files_of_the_theme_are_served_under_their_hash() {
    let stand = Newsstand::open().await;
    let renderer = Renderer::new(None).unwrap();
    let sheet = renderer.assets().url("site.css").unwrap();
    let reply = stand.get(&sheet).await;
    assert_eq!((reply.status.as_u16(), reply.header("content-type")), (200, "text/css; charset=utf-8"));
    assert_eq!(reply.header("cache-control"), "public, max-age=31536000, immutable");
    assert!(stand.get("/").await.body.contains(&sheet));
    let outdated = stand.get("/assets/0123456789abcdef/site.css").await;
    assert_eq!(outdated.status, 200, "a page kept from before an update still finds its style");
    assert!(outdated.header("cache-control").starts_with("public, max-age=10"));
}

#[tokio::test]
async fn robots_are_welcome() {
    let stand = Newsstand::open().await;
    let reply = stand.get("/robots.txt").await;
    assert_eq!((reply.status.as_u16(), reply.header("content-type")), (200, "text/plain; charset=utf-8"));
    assert!(reply.body.starts_with("User-agent: *"));
}

#[tokio::test]
async fn the_sign_of_the_paper_is_found_where_browsers_look() {
    let stand = Newsstand::open().await;
    for path in ["/favicon.ico", "/favicon.svg"] {
        let reply = stand.get(path).await;
        assert_eq!((reply.status.as_u16(), reply.header("content-type")), (200, "image/svg+xml"), "{path}");
    }
}

#[tokio::test]
async fn a_file_that_cannot_be_read_is_our_fault_and_tells_nothing() {
    let stand = Newsstand::open().await;
    let media = stand.paper.paper().dir().media();
    std::fs::create_dir_all(media.join("folder.webp")).unwrap();
    let reply = stand.get("/media/folder.webp").await;
    assert_eq!((reply.status.as_u16(), reply.header("cache-control")), (500, "no-store"));
    reply.reads(&["새나루신문", "지금은 화면을 만들 수 없습니다"]);
    assert!(!reply.body.contains("folder") && !reply.body.contains("/media"));
}
