#![expect(clippy::unwrap_used, reason = "a test may panic")]

use jikji_news::{ArticleNumber, LegacyAddress, LegacyFamily};
use jikji_testkit::Story;

use crate::newsstand::Newsstand;

async fn remember(stand: &Newsstand, family: LegacyFamily, host: &str, old: i64, new: ArticleNumber) {
    let address = LegacyAddress { family, host: host.into(), number: ArticleNumber::new(old).unwrap() };
    stand.paper.write(async |tx| tx.add_legacy_address(&address, new).await).await;
}

#[tokio::test]
async fn an_old_address_leads_to_its_article_for_ever() {
    let stand = Newsstand::open().await;
    let number = Story::new("옮겨 온 기사").put(&stand.paper).await;
    remember(&stand, LegacyFamily::ArticleHtml, "old.example", 70123, number).await;
    remember(&stand, LegacyFamily::ArticleView, "old.example", 812, number).await;
    for old in [
        "/news/article.html?no=70123",
        "/news/article.html?no=70123&sec_no=3",
        "/news/article.html?utm_source=a&utm=b&no=70123&amp;x=%B0%A1",
        "/news/article.html?no=x&no=70123",
        "/mobile/article.html?no=70123",
        "/news/articleView.html?idxno=812",
        "/news/articleView.html?sc_word=%EA%B0&idxno=812&%zz",
        "/mobile/articleView.html?idxno=812",
    ] {
        let reply = stand.get(old).await;
        assert_eq!(reply.status, 301, "{old}");
        assert_eq!(reply.header("location"), format!("/articles/{number}"), "{old}");
        let head = stand.ask("HEAD", old, &[]).await;
        assert_eq!((head.status.as_u16(), head.header("location")), (301, reply.header("location")));
    }
    for unknown in [
        "/news/article.html",
        "/news/article.html?no=",
        "/news/article.html?no=5",
        "/news/article.html?idxno=70123",
        "/news/articleView.html?idxno=70123",
        "/news/article.html?no=070123",
        "/news/article.html?no=99999999999999999999",
        "/news/section.html?sec_no=1",
    ] {
        assert_eq!(stand.get(unknown).await.status, 404, "{unknown}");
    }
}

#[tokio::test]
async fn two_old_systems_are_told_apart_by_their_hosts() {
    let stand = Newsstand::at_home().await;
    let one = Story::new("첫째 신문의 기사").put(&stand.paper).await;
    let two = Story::new("둘째 신문의 기사").put(&stand.paper).await;
    remember(&stand, LegacyFamily::ArticleHtml, "one.example", 5, one).await;
    remember(&stand, LegacyFamily::ArticleHtml, "two.example", 5, two).await;
    for (host, number) in [("one.example", one), ("www.two.example:80", two), ("TWO.example", two)] {
        let reply = stand.ask("GET", "/news/article.html?no=5", &[("host", host)]).await;
        assert_eq!(reply.status, 301, "{host}");
        assert_eq!(reply.header("location"), format!("https://saenaru.example/articles/{number}"), "{host}");
    }
    let reply = stand.ask("GET", "/news/article.html?no=5", &[("host", "saenaru.example")]).await;
    assert_eq!(reply.status, 404, "one of two is no answer");
}
