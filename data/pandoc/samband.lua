-- Pandoc and Quarto: a figure of `samband embed` becomes the living graph where the output is HTML, and the printed
-- figure everywhere else. In the text stands an image with the class `samband`:
--
--     ![Vem som arbetar var](graf/figure.svg){.samband}
--
-- and the call is `pandoc --lua-filter graf/samband.lua`. Nothing is read but the files in the image's own folder.

local scripts = {}

-- The folder of a path, with a slash at its end; empty for a file without one.
local function folder_of(path)
  return path:match("^(.*[/\\])") or ""
end

local function is_samband(image)
  return image.classes:includes("samband")
end

-- Addresses in a snippet are relative to its own folder; those with a scheme or a mark of their own are left alone.
local function moved(markup, folder)
  local function move(name, address)
    if address:match("^%a[%w+.-]*:") or address:match("^[#/]") then return nil end
    return name .. '="' .. folder .. address .. '"'
  end
  return (markup:gsub('(%ssrc)="([^"]*)"', move):gsub('(%shref)="([^"]*)"', move))
end

local function read(path)
  local file = io.open(path, "r")
  if not file then return nil end
  local text = file:read("a")
  file:close()
  return text
end

local function living(image, caption)
  local folder = folder_of(image.src)
  local markup = read(folder .. "component.html")
  if not markup then
    io.stderr:write("samband.lua: " .. folder .. "component.html is missing; the picture stands in its place\n")
    return nil
  end
  local text = pandoc.utils.stringify(caption)
  if text ~= "" then
    local safe = text:gsub("[&<>\"]", { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;" })
    markup = markup:gsub("<figcaption>.-</figcaption>", function() return "<figcaption>" .. safe .. "</figcaption>" end)
  end
  markup = moved(markup, folder)
  -- The script once for a page, however many graphs it holds.
  local script = markup:match("<script.-</script>%s*")
  markup = markup:gsub("<script.-</script>%s*", "", 1)
  if script and not scripts[script] then
    scripts[script] = true
    markup = script .. markup
  end
  return pandoc.RawBlock("html", markup)
end

-- The picture that an output takes.
local function printed(image)
  local ending = FORMAT:match("latex") and "pdf" or (FORMAT:match("docx") or FORMAT:match("odt") or FORMAT:match("pptx")) and "png" or "svg"
  image.src = folder_of(image.src) .. "figure." .. ending
  if ending == "png" and not image.attributes.width then image.attributes.width = "160mm" end
  return image
end

local function is_html()
  return FORMAT:match("html") or FORMAT:match("revealjs") or FORMAT:match("slidy") or FORMAT:match("s5")
end

-- A paragraph, or since Pandoc 3 a figure, that holds nothing but the image.
local function only_image(block)
  local inlines = block.content
  if #inlines == 1 and inlines[1].t == "Image" and is_samband(inlines[1]) then return inlines[1] end
  return nil
end

local function figure(block)
  local inner = block.content[1]
  local image = inner and (inner.t == "Plain" or inner.t == "Para") and only_image(inner)
  if not image or not is_html() then return nil end
  return living(image, block.caption.long)
end

local function paragraph(block)
  local image = only_image(block)
  if not image or not is_html() then return nil end
  return living(image, image.caption)
end

return {
  { Figure = figure, Para = paragraph },
  { Image = function(image) if is_samband(image) and not is_html() then return printed(image) end end },
}
