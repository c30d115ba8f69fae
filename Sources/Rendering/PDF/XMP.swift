extension Document {
  /// The metadata as an XMP packet: what PDF/A-2u requires, and no clock.
  var xmp: [UInt8] {
    var xmp = """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
      xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
      <pdfaid:part>2</pdfaid:part>
      <pdfaid:conformance>U</pdfaid:conformance>
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(Markup.escaped(title))</rdf:li></rdf:Alt></dc:title>
      <dc:language><rdf:Bag><rdf:li>\(Markup.escaped(language))</rdf:li></rdf:Bag></dc:language>

      """
    if !metadata.author.isEmpty {
      xmp +=
        "<dc:creator><rdf:Seq><rdf:li>\(Markup.escaped(metadata.author))</rdf:li></rdf:Seq></dc:creator>\n"
    }
    if !metadata.subject.isEmpty {
      xmp += """
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">\(Markup.escaped(metadata.subject))</rdf:li></rdf:Alt>\
        </dc:description>

        """
    }
    if !metadata.keywords.isEmpty {
      xmp += "<pdf:Keywords>\(Markup.escaped(metadata.keywords))</pdf:Keywords>\n"
    }
    if !metadata.date.isEmpty {
      xmp += "<xmp:CreateDate>\(Markup.escaped(metadata.date))</xmp:CreateDate>\n"
    }
    xmp += "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>"
    return [UInt8](xmp.utf8)
  }
}
