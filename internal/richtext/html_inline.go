package richtext

func (r *renderer) inline(n Node) {
	switch n.Kind {
	case Words:
		r.text(n.Text)
	case Emphasis:
		r.wrap(n, "<em>", "</em>")
	case Strong:
		r.wrap(n, "<strong>", "</strong>")
	case Struck:
		r.wrap(n, "<del>", "</del>")
	case CodeSpan:
		r.raw("<code>")
		r.text(n.Text)
		r.raw("</code>")
	case Link:
		r.link(n)
	case Image:
		r.image(n)
	case Withheld:
		r.raw(`<span class="reserve">`)
		r.text(n.Text)
		r.raw("</span>")
	case Task:
		r.task(n.Done)
	case Break:
		r.raw("<br>\n")
	default:
		r.children(n.Children)
	}
}

func (r *renderer) link(n Node) {
	r.raw("<a")
	r.attribute("href", n.Href)
	if n.Title != "" {
		r.attribute("title", n.Title)
	}
	if Absolute(n.Href) {
		r.raw(` rel="noopener noreferrer"`)
	}
	r.wrap(n, ">", "</a>")
}

func (r *renderer) image(n Node) {
	r.raw("<img")
	r.attribute("src", encoded(n.Source))
	r.attribute("alt", n.Alternative)
	if n.Width > 0 && n.Height > 0 {
		r.raw(` width="`)
		r.number(n.Width)
		r.raw(`" height="`)
		r.number(n.Height)
		r.raw(`"`)
	}
	r.raw(` loading="lazy" decoding="async">`)
}

func (r *renderer) task(done bool) {
	if done {
		r.raw(`<span class="tache" role="img" aria-label="fait">☑</span> `)
		return
	}
	r.raw(`<span class="tache" role="img" aria-label="à faire">☐</span> `)
}
